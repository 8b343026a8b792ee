"""Solves assignment problems with SciPy: one JSON request a line in, one JSON answer a line out.

A request either loads a problem, {"load": {...}}, or solves the one that was loaded last,
{"solve": "csgraph" | "csgraph-square" | "lsa"}. The time in an answer is that of SciPy's call
alone: laying the problem out the way SciPy wants it is not counted.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

FIELDS = [
    ("priority", np.float64),
    ("capacity", np.int32),
    ("rowPtr", np.int32),
    ("column", np.int32),
    ("score", np.int32),
]


class Problem:
    def __init__(self, given):
        lengths = given.get("lengths")
        if lengths is None:
            for name, kind in FIELDS:
                setattr(self, name, np.array(given[name], dtype=kind))
        else:
            with open(given["path"], "rb") as file:
                for name, kind in FIELDS:
                    setattr(self, name, np.fromfile(file, dtype=kind, count=lengths[name]))
        self.rows = len(self.priority)
        self.row = np.repeat(np.arange(self.rows), np.diff(self.rowPtr))
        # Worth of one unit of priority: more than all scores of any plan together.
        self.unit = 1000 * self.rows + 1
        self.weight = self.unit * self.priority[self.row] + self.score
        self.laid_out = {}

    def lay_out(self, method):
        if method not in self.laid_out:
            self.laid_out[method] = LAYOUTS[method](self)
        return self.laid_out[method]


def with_slots(problem):
    """A column per place and a dummy per person, so that a full matching exists.

    Weights are one higher than they are, for SciPy takes no edge of weight 0.
    """
    places = np.minimum(problem.capacity, np.bincount(problem.column, minlength=len(problem.capacity)))
    first = np.concatenate([[0], np.cumsum(places)])
    copies = places[problem.column]
    row = np.repeat(problem.row, copies)
    number = np.arange(len(row)) - np.repeat(np.cumsum(copies) - copies, copies)
    column = np.repeat(first[problem.column], copies) + number
    weight = np.repeat(problem.weight, copies) + 1
    people = np.arange(problem.rows)
    shape = (problem.rows, first[-1] + problem.rows)
    return csr_matrix(
        (
            np.concatenate([weight, np.ones(problem.rows)]),
            (np.concatenate([row, people]), np.concatenate([column, first[-1] + people])),
        ),
        shape=shape,
    )


def square(problem):
    """The problem as it is: everyone finds a place of their own."""
    shape = (problem.rows, len(problem.capacity))
    return csr_matrix((problem.weight + 1, (problem.row, problem.column)), shape=shape)


def dense(problem):
    matrix = np.zeros((problem.rows, len(problem.capacity)))
    matrix[problem.row, problem.column] = problem.weight + 1
    return matrix


LAYOUTS = {"csgraph": with_slots, "csgraph-square": square, "lsa": dense}


def solve(problem, method):
    matrix = problem.lay_out(method)
    call = linear_sum_assignment if method == "lsa" else min_weight_full_bipartite_matching
    started = time.perf_counter()
    rows, columns = call(matrix, maximize=True)
    ms = (time.perf_counter() - started) * 1000
    weights = np.asarray(matrix[rows, columns]).astype(np.int64).ravel() - 1
    matched = weights > 0
    priority = int(problem.priority[rows[matched]].sum())
    score = int(weights.sum()) - problem.unit * priority
    return {"ms": ms, "people": int(matched.sum()), "priority": priority, "score": score}


problem = None
for line in sys.stdin:
    request = json.loads(line)
    if "load" in request:
        problem = Problem(request["load"])
        answer = {"loaded": problem.rows}
    else:
        answer = solve(problem, request["solve"])
    print(json.dumps(answer), flush=True)
