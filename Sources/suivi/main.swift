// The program that a référent starts.

print("suivi")
