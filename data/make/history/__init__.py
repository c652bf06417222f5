"""The makers of the pack's history: from the research files to fronts, facts, events and layers."""
