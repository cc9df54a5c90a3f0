package io.convoai.bench.chat;

import io.convoai.bench.figure.Table;
import io.convoai.bench.load.Load;
import io.convoai.bench.platform.Platform;
import io.convoai.bench.wire.Call;
import io.convoai.bench.wire.HttpLine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plain HTTP, through the gateway and at the services' own ports. */
record Calls(Platform platform, List<Participant> people, Effort effort) {

    /** The first call of its kind is hundreds of times slower than the hundred thousandth. */
    private static final Load LOAD = new Load(Duration.ofSeconds(90), Duration.ofSeconds(10));

    private static final int CALLERS = 50;
    private static final int SIGNING_IN = 8;
    private static final String QUESTION = "What is new?";

    void measure(Table table) throws IOException {
        everywhere(table, "message posts", "1,500 a second", "chat", Calls::message);
        everywhere(table, "conversation lists", "3,000 a second", "chat", Calls::list);
        everywhere(table, "GET /users/me", "6,000 a second", "auth", Calls::me);
        measure(table, "sign-ins, gateway", "", SIGNING_IN, at("gateway", Calls::signIn));
    }

    /** At the own port first: a service that is still compiled says nothing of the gateway. */
    private void everywhere(Table table, String name, String goal, String service, Kind kind)
            throws IOException {
        measure(table, name + ", own port", goal, CALLERS, at(service, kind));
        measure(table, name + ", gateway", goal, CALLERS, at("gateway", kind));
    }

    private Opening at(String part, Kind kind) {
        return participant -> kind.of(new HttpLine(platform.address(part)), participant);
    }

    private void measure(Table table, String name, String goal, int callers, Opening opening)
            throws IOException {
        var all = new ArrayList<Rest>();
        try {
            for (var participant : people.subList(0, callers)) {
                all.add(opening.by(participant));
            }
            var row = "%s, %d callers".formatted(name, callers);
            var figures = effort.of(row, () -> LOAD.closed(all));
            Answers.row(table, row, goal, figures, Rest.ANSWER);
        } finally {
            for (var rest : all) {
                rest.close();
            }
        }
    }

    private static Rest message(HttpLine line, Participant participant) {
        var path = "/api/conversations/%s/messages".formatted(participant.conversation());
        var body = "{\"content\": \"%s\"}".formatted(QUESTION);
        var call = Call.postJson(path, participant.person().token(), body, 201);
        return new Rest(line, call, QUESTION);
    }

    private static Rest list(HttpLine line, Participant participant) {
        var call = Call.get("/api/conversations?limit=20", participant.person().token(), 200);
        return new Rest(line, call, participant.conversation());
    }

    private static Rest me(HttpLine line, Participant participant) {
        var person = participant.person();
        return new Rest(line, Call.get("/users/me", person.token(), 200), person.username());
    }

    private static Rest signIn(HttpLine line, Participant participant) {
        return new Rest(line, participant.person().signingIn(), "access_token");
    }

    /** Makes a caller of somebody and a connection. */
    private interface Kind {
        Rest of(HttpLine line, Participant participant);
    }

    /** Of a connection and a caller. */
    private interface Opening {
        Rest by(Participant participant) throws IOException;
    }
}
