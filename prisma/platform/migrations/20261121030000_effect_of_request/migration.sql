-- What the transaction of a request resolved to, written by that transaction itself: a structured clone (V8), base64.
-- Present without a status: the effect has happened and nobody may have heard of it, since the process died.
ALTER TABLE idempotent_request ADD COLUMN effect text;
