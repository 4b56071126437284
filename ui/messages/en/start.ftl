# First start, unlocking, passphrase and recovery key.
guide-step = Step { $step } of { $steps }
guide-welcome-title = Welcome to Opiekun
guide-welcome-lead = Your client portfolio, visits and documents for signature – in one place at your desk.
guide-welcome-next = Let’s begin
guide-promise-vault = The data lies in an encrypted vault. Only your passphrase or the printed recovery key opens it.
guide-promise-local = Nothing leaves this computer. The program does not connect to the internet.
guide-promise-keyboard = Everything can be done from the keyboard. F1 always says how.
help-start-title = Help
help-start-guide = The program asks for your name, a passphrase and a check of the recovery key. Then you can read a portfolio from a file, look at the demo or start with an empty one. Nobody can get the passphrase back for you: print the key and keep it away from the computer.
help-start-door = Type the passphrase and press Enter. When several people work here, give your name too. After a few wrong attempts you have to wait a little. If you do not remember the passphrase, use the printed recovery key or ask an administrator.
help-start-recover = Copy the key from the printed sheet and set a new passphrase. Once inside, make a new key in Settings, because this one has been used.
help-start-keys = Tab goes to the next field, Enter confirms, Esc closes this window.
guide-person-title = Who will work here?
guide-person-lead = The passphrase opens the vault. Nobody can read it or reset it for you.
guide-person-next = Create the vault
guide-making = Creating the vault…
guide-name = First and last name
guide-name-help = This is how the program signs documents for you
guide-recovery-title = Keep the recovery key
guide-recovery-lead = It opens the vault if you forget the passphrase. You see it only now: print it and keep it away from the computer, best in a safe.
guide-recovery-next = The key is kept
guide-portfolio-title = The vault is ready
guide-portfolio-lead = Where would you like to start?
guide-choice-import = Import your portfolio
guide-choice-import-about = A CSV or XLSX file from the bank’s core system. You see what will be read before anything is saved.
guide-choice-demo = Look at a demo portfolio
guide-choice-demo-about = { $clients ->
    [one] { $clients } invented client with visits.
   *[other] { $clients } invented clients with visits.
} Good for learning.
guide-choice-empty = Start with an empty portfolio
guide-choice-empty-about = Add clients by hand or import them later.
guide-demo-progress = Making the demo portfolio

passphrase = Passphrase
passphrase-new = New passphrase
passphrase-repeat = Repeat the passphrase
passphrase-current = Present passphrase
passphrase-help = At least { $min } characters. Best a few plain words, for example the beginning of a sentence you remember.
passphrase-missing = { $missing ->
    [one] { $missing } more character is needed
   *[other] { $missing } more characters are needed
}
passphrase-short = { $missing ->
    [one] Too short – { $missing } more character is needed
   *[other] Too short – { $missing } more characters are needed
}
passphrase-weak = Weak – too easy to guess, use several different words
passphrase-fair = Good – one more word makes it very good
passphrase-strong = Very good
passphrase-mismatch = Both passphrases must be the same

recovery-key = Recovery key
recovery-print = Print the key
recovery-confirm = Retype the last group of characters (group { $count })
recovery-confirm-help = This makes sure that the key has been kept. Capital letters do not matter.
recovery-confirm-wrong = This is not the last group of the key. Check the characters and type them again.
recovery-sheet-title = Opiekun – recovery key of the vault
recovery-sheet-text = This key opens the vault without a passphrase. Keep this sheet in a safe, away from the computer. Do not photograph or send it. After using it, make a new key in Settings.

unlock-title = The vault is locked
unlock-lead = Enter your passphrase to get back to work.
unlock-lead-many = Enter your name and passphrase to get back to work.
unlock-submit = Unlock
unlock-busy = Opening…
unlock-recover = Use the recovery key
unlock-wait = { $seconds ->
    [one] Too many wrong attempts. The next one is possible in { $seconds } second.
   *[other] Too many wrong attempts. The next one is possible in { $seconds } seconds.
}
unlock-wait-said = Too many wrong attempts. Wait until the field is available again.

recover-lead = Retype the key from the printed sheet and set a new passphrase. The data in the vault stays as it is.
recover-key-help = Eight groups of characters; spaces, hyphens and capital letters do not matter
recover-person = First and last name of the person whose passphrase to set
recover-submit = Set the passphrase and open
recover-done = The vault is open, the new passphrase works.
