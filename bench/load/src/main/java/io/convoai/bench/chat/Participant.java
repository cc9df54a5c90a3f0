package io.convoai.bench.chat;

import io.convoai.bench.load.Crowd;
import io.convoai.bench.people.People;
import io.convoai.bench.people.Person;
import io.convoai.bench.wire.Call;
import io.convoai.bench.wire.HttpLine;
import io.convoai.bench.wire.SocketLine;
import io.convoai.bench.wire.SocketLine.Spoken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A person with a conversation. */
record Participant(Person person, String conversation) {

    private static final String STREAM = "convoai.stream.v1";
    private static final int AT_ONCE = 8;

    static List<Participant> registered(InetSocketAddress gateway, int count) {
        return Crowd.all(
                People.registered(gateway, count).stream()
                        .<Crowd.Task<Participant>>map(person -> () -> of(gateway, person))
                        .toList(),
                AT_ONCE);
    }

    SocketLine socket(InetSocketAddress address, @Nullable InetAddress from) throws IOException {
        var spoken = new Spoken(STREAM, person.token());
        return SocketLine.open(address, from, "/ws/" + conversation, spoken);
    }

    private static Participant of(InetSocketAddress gateway, Person person) throws IOException {
        var start = Call.postJson("/api/conversations", person.token(), "{}", 201);
        try (var line = new HttpLine(gateway)) {
            var conversation = JsonMapper.shared().readTree(line.answerTo(start));
            return new Participant(person, conversation.path("id").asString());
        }
    }
}
