# Purposes of visits.
purpose-account-opening = account opening
purpose-card-application = card application
purpose-loan-consultation = loan consultation
purpose-savings-consultation = savings consultation
purpose-insurance-consultation = insurance consultation
purpose-data-change = change of data
purpose-power-of-attorney = power of attorney
purpose-complaint = complaint
purpose-access-help = access help
purpose-document-signing = signing of documents
purpose-review = review of needs
