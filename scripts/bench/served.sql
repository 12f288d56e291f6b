-- People are served while others come: without this a minute of load would leave a hall of 200,000, which no gate admits.
update visits.visit set state = 'ENDED', ended_at = arrived_at where state = 'OPEN' and day >= current_date \watch 0.5
