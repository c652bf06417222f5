def snap_all(fronts, data):
    pass
