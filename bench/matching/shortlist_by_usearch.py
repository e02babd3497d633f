"""
How much of the exact best a shortlist by vectors holds. Arguments: folder of the columns, weights as JSON.

A job is a vector of what it asks and offers (share of each asked skill and level, answers, geography, career, class of pay), a
candidate one of the points that each of these brings; their product is the total, but for years, the inside of a class of pay
and one skill standing in for another at its level. The vectors are cut to the 128 directions in which candidates differ most.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from usearch.index import Index

from job_columns import DIMENSIONS, JobColumns, answer_questions, culture_table, salary_scores

WIDTH = 128
SHORTLIST = 1000
PAY_CLASSES = 64
BATCH = 50_000

jobs = JobColumns(Path(sys.argv[1]))
weights = json.loads(sys.argv[2])

skill_levels = int(jobs.kind_skill_level.max()) + 1
# Points of a (skill, level) are the mean over the kinds that have it, weighted by how often jobs ask for them.
kind_uses = sum(np.bincount(slot[slot >= 0], minlength=len(jobs.kind_weight)) for slot in jobs.asked) * jobs.kind_weight
skill_level_uses = np.bincount(jobs.kind_skill_level, kind_uses, skill_levels)

has_pay = ~np.isnan(jobs.pay_low)
pay_edges = np.quantile(jobs.pay_low[has_pay], np.linspace(0, 1, PAY_CLASSES + 1)[1:-1])
pay_class = np.where(has_pay, np.searchsorted(pay_edges, jobs.pay_low), PAY_CLASSES)
# Of each of these groups a job has exactly one property.
one_of = [
    *[(answers, 6) for answers in jobs.work_style],
    *[(column, int(column.max()) + 1) for column in (jobs.geography, jobs.career)],
    (pay_class, PAY_CLASSES + 1),
]


def middle(column: np.ndarray) -> np.ndarray:
    by_class = [np.median(column[pay_class == at]) if np.any(pay_class == at) else np.nan for at in range(PAY_CLASSES)]
    return np.array([*by_class, np.nan])


pay_middles = [middle(column) for column in (jobs.pay_low, jobs.pay_high, jobs.pay_hours, jobs.pay_days)]


def points(tables: dict) -> np.ndarray:
    """What each property of a job is worth to the candidate."""
    gain = np.zeros(len(jobs.kind_weight))
    gain[tables["asked"]] = np.array(tables["gains"]) / jobs.kind_weight[tables["asked"]]
    skills = np.bincount(jobs.kind_skill_level, gain * kind_uses, skill_levels) / np.maximum(skill_level_uses, 1e-9)
    return np.concatenate(
        [
            weights["skills"] * skills,
            *[weights["culture"] / DIMENSIONS * culture_table(answer) for answer in tables["workStyle"]],
            weights["geography"] * np.array(tables["geography"]),
            weights["career"] * np.array(tables["career"]),
            weights["salary"] * salary_scores(tables["pay"], *pay_middles),
        ]
    ).astype(np.float32)


def properties(first: int, last: int):
    """Of the jobs from `first` to before `last`: which of them have a property of a group, which one, and how much of it."""
    every = np.arange(last - first)
    for slot in jobs.asked:
        kinds = slot[first:last]
        has = np.flatnonzero(kinds >= 0)
        share = jobs.kind_weight[kinds[has]] / jobs.asked_weight[first:last][has]
        yield has, jobs.kind_skill_level[kinds[has]], share
    offset = skill_levels
    for column, size in one_of:
        yield every, offset + column[first:last].astype(np.intp), np.ones(last - first)
        offset += size


def vectors(directions: np.ndarray, first: int, last: int) -> np.ndarray:
    made = np.zeros((last - first, directions.shape[1]), np.float32)
    for has, property, share in properties(first, last):
        made[has] += directions[property] * share[:, None].astype(np.float32)
    return made


def build(people: list) -> None:
    global of_candidates, everything, index
    learned = np.stack([points(tables) for tables in people])
    # A direction counts by how much jobs differ in it, so properties are measured by how often jobs have them.
    squares = sum(np.bincount(property, share**2, learned.shape[1]) for _, property, share in properties(0, jobs.rows))
    often = np.sqrt(np.maximum(squares / jobs.rows, 1e-12)).astype(np.float32)
    directions = np.linalg.svd(learned * often, full_matrices=False)[2][:WIDTH].T
    of_candidates = directions * often[:, None]
    batches = range(0, jobs.rows, BATCH)
    of_jobs = directions / often[:, None]
    everything = np.concatenate([vectors(of_jobs, at, min(jobs.rows, at + BATCH)) for at in batches])
    # One more number makes all jobs equally long: then the nearest by angle are those of the greatest product.
    lengths = np.linalg.norm(everything, axis=1)
    rest = np.sqrt(np.maximum(0, lengths.max() ** 2 - lengths**2))
    everything = np.hstack([everything, rest[:, None]]).astype(np.float32)
    index = Index(ndim=everything.shape[1], metric="cos", dtype="f16")
    for at in batches:
        index.add(np.arange(at, min(jobs.rows, at + BATCH)), everything[at : at + BATCH])
        print(f"usearch: {min(jobs.rows, at + BATCH)} of {jobs.rows} rows", file=sys.stderr, flush=True)


def recall(tables: dict, best: list[int]) -> dict:
    query = np.append(points(tables) @ of_candidates, 0).astype(np.float32)
    began = time.perf_counter()
    found = index.search(query, min(SHORTLIST, jobs.rows)).keys
    ms = (time.perf_counter() - began) * 1000
    nearest = np.argpartition(-(everything @ query), min(SHORTLIST, jobs.rows) - 1)[:SHORTLIST]

    def share(rows: np.ndarray) -> float:
        return len(set(best) & set(rows.tolist())) / len(best)

    return {"recall": share(found), "vectorRecall": share(nearest), "ms": ms}


def answer(question: dict) -> dict:
    if "people" in question:
        return {"ms": build(question["people"]) or 0}
    return recall(question["tables"], question["best"])


answer_questions(answer)
