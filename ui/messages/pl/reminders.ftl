# Przypomnienia poza oknem: bez nazwisk, bo ekran bywa na widoku

remind-visit = { $minutes ->
    [one] Za { $minutes } minutę wizyta
    [few] Za { $minutes } minuty wizyta
   *[many] Za { $minutes } minut wizyta
}
remind-tasks = Zadania na dziś: { $count }
