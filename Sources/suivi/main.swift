print("suivi")
