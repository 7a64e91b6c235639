"""Plan, steps, executors, store and manifest of a job."""
