"""Times: those a report states, as facts, and the one each figure holds for."""
