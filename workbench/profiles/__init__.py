"""The profile kept over time: versions, questionnaire, requests by the person concerned."""
