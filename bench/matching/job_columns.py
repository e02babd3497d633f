"""The columns that bench/matching/job-columns.ts has written, and the formulas of docs/matching.md that are no look-ups."""

import json
import sys
from pathlib import Path

import numpy as np

DIMENSIONS = 6


class JobColumns:
    def __init__(self, folder: Path) -> None:
        def column(name: str, kind: type) -> np.ndarray:
            return np.fromfile(folder / name, kind)

        slots = sorted(folder.glob("asked-[0-9]*"), key=lambda path: int(path.name.split("-")[1]))
        self.asked = [np.fromfile(slot, np.int32) for slot in slots]
        self.asked_weight = column("asked-weight", np.float64)
        self.work_style = [column(f"work-style-{at}", np.uint8) for at in range(DIMENSIONS)]
        self.geography = column("geography", np.int32)
        self.career = column("career", np.int32)
        self.pay_low = column("pay-low", np.float64)
        self.pay_high = column("pay-high", np.float64)
        self.pay_hours = column("pay-hours", np.float64)
        self.pay_days = column("pay-days", np.float64)
        self.kind_skill_level = column("kind-skill-level", np.int32)
        self.kind_weight = column("kind-weight", np.float64)
        self.rows = len(self.career)


def culture_table(answer: int) -> np.ndarray:
    """Score of one dimension by the job's answer, 0 for none."""
    table = np.full(6, 0.6)
    if answer:
        table[1:] = 1 - np.abs(np.arange(1, 6) - answer) / 4
    return table


def salary_scores(pay: dict | None, low: np.ndarray, high: np.ndarray, hours: np.ndarray, days: np.ndarray) -> np.ndarray:
    """Of bands in yen a year; NaN where no pay is stated."""
    if pay is None:
        return np.full_like(low, 0.6)
    wished = pay["yen"] * {"hour": hours, "day": days, "month": 12, "year": 1}[pay["period"]]
    wished = np.asarray(wished, low.dtype)
    below = 0.6 * np.maximum(0, 1 - (1 - high / wished) / 0.3)
    with np.errstate(divide="ignore", invalid="ignore"):
        partly = 0.6 + 0.4 * (high - wished) / (high - low)
    scores = np.where(low >= wished, 1, np.where(high >= wished, partly, below))
    scores[np.isnan(low)] = 0.5
    return scores


def answer_questions(answer) -> None:
    """A question a line on standard input, its answer a line on standard output."""
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
