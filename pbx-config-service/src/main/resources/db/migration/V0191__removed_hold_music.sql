-- The file of a removed piece stays for a while, so that its removal can be taken back.
ALTER TABLE hold_music_content
  DROP CONSTRAINT hold_music_content_music_fkey,
  ADD contract   text REFERENCES contract,
  ADD removed_at timestamptz;
UPDATE hold_music_content SET contract = m.contract FROM hold_music m WHERE m.id = music;
ALTER TABLE hold_music_content ALTER contract SET NOT NULL;
COMMENT ON COLUMN hold_music_content.removed_at IS 'when its piece was removed; nobody hears it any more';
CREATE INDEX hold_music_content_removed ON hold_music_content (contract, removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX hold_music_content_expiring ON hold_music_content (removed_at) WHERE removed_at IS NOT NULL;
