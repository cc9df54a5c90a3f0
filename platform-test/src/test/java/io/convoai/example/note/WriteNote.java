package io.convoai.example.note;

import io.convoai.platform.event.Outbox;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WriteNote {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    WriteNote(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Transactional
    public NoteWritten write(String author, String text) {
        var written = new NoteWritten(RandomStringUtils.secure().nextAlphanumeric(10), author);
        jdbc.sql("insert into note (id, text) values (?, ?)")
                .params(written.noteId(), text)
                .update();
        outbox.publish(written, written.noteId(), author);
        return written;
    }
}
