package io.convoai.example.note;

record NoteWritten(String noteId, String uid) {}
