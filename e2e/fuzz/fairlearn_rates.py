"""Rates and ratios of groups by fairlearn: reads cases as JSON from standard input, writes them as JSON."""

import json
import sys

import numpy as np
import pandas as pd
from fairlearn.metrics import MetricFrame, demographic_parity_ratio, selection_rate

tables = []
for table in json.load(sys.stdin):
    counted = np.asarray(table["counted"], dtype=float)
    groups = pd.DataFrame(table["groups"], columns=table["attributes"])
    shares = set(np.unique(counted)) <= {0.0, 1.0}
    # Exposure is no share: its mean over the places of a group stands for the rate.
    metric = selection_rate if shares else (lambda _, given: float(np.mean(given)))
    frame = MetricFrame(metrics=metric, y_true=counted, y_pred=counted, sensitive_features=groups)
    rates = frame.by_group.dropna()
    key = lambda index: index if isinstance(index, tuple) else (index,)
    tables.append(
        {
            "rates": {" ".join(key(index)): float(rate) for index, rate in rates.items()},
            "ratios": {" ".join(key(index)): float(rate / rates.max()) for index, rate in rates.items()},
            "lowest": float(frame.ratio(method="between_groups"))
            if not shares
            else float(demographic_parity_ratio(counted, counted, sensitive_features=groups)),
        }
    )
json.dump(tables, sys.stdout)
