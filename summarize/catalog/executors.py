"""How events are spread over workers."""

from __future__ import annotations

from summarize.registry import Component, Param

_JOBS = Param("jobs", "int", 1, "number of workers", 1)

EXECUTORS: tuple[Component, ...] = (
    Component("serial", 1, "summarize.run.executors:Serial", "one event after the other", (_JOBS,)),
    Component(
        "processes",
        1,
        "summarize.run.executors:Processes",
        "events spread over processes of this machine",
        (Param("jobs", "int", 2, "number of workers", 1),),
    ),
)
