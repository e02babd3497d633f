"""Ranks the jobs by numpy for one candidate after the other. Arguments: folder of the columns, weights as JSON."""

import json
import sys
import time
from pathlib import Path

import numpy as np

from job_columns import DIMENSIONS, JobColumns, answer_questions, culture_table, salary_scores

COUNT = 100

jobs = JobColumns(Path(sys.argv[1]))
weights = json.loads(sys.argv[2])

# Made ready once, as for any table that is asked again and again. Jobs that ask for more stand first, so that each column of
# asked skills ends where no job asks for so many.
order = np.argsort(-sum((slot >= 0).astype(np.int8) for slot in jobs.asked), kind="stable")
asked = [slot[order][: np.count_nonzero(slot >= 0)].astype(np.intp) for slot in jobs.asked]
skill_weight = (weights["skills"] / jobs.asked_weight[order]).astype(np.float32)
# Six answers of six kinds are one number below 46,656.
work_style = np.ravel_multi_index([answers[order] for answers in jobs.work_style], (6,) * DIMENSIONS).astype(np.intp)
geography = jobs.geography[order].astype(np.intp)
career = jobs.career[order].astype(np.intp)
pay = [column[order].astype(np.float32) for column in (jobs.pay_low, jobs.pay_high, jobs.pay_hours, jobs.pay_days)]


def totals(tables: dict) -> np.ndarray:
    gain = np.zeros(len(jobs.kind_weight), np.float32)
    gain[tables["asked"]] = tables["gains"]
    total = np.take(gain, asked[0])
    for slot in asked[1:]:
        total[: len(slot)] += np.take(gain, slot)
    total *= skill_weight
    culture = np.zeros((), np.float64)
    for answer in tables["workStyle"]:
        culture = np.add.outer(culture, culture_table(answer))
    by_style = weights["skills"] * tables["unlisted"] + weights["culture"] / DIMENSIONS * culture.ravel()
    total += np.take(by_style.astype(np.float32), work_style)
    total += np.take(np.float32(weights["geography"]) * np.array(tables["geography"], np.float32), geography)
    total += np.take(np.float32(weights["career"]) * np.array(tables["career"], np.float32), career)
    total += np.float32(weights["salary"]) * salary_scores(tables["pay"], *pay)
    return total


def rank(tables: dict) -> dict:
    began = time.perf_counter()
    total = totals(tables)
    best = np.argpartition(total, -COUNT)[-COUNT:] if len(total) > COUNT else np.arange(len(total))
    best = best[np.argsort(-total[best], kind="stable")]
    ms = (time.perf_counter() - began) * 1000
    hits = [{"row": int(order[at]), "total": float(total[at])} for at in best]
    return {"ms": ms, "hits": hits}


answer_questions(rank)
