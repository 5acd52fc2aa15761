// Measures what the program promises.

print("bench")
