package io.convoai.chat.repeat;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers for a day what was answered to a request that has a key. */
@Component
public class Repeats {

    private final RepeatableRequests requests;
    private final JsonMapper json;

    Repeats(RepeatableRequests requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /**
     * Key, work and answer are one transaction: after a crash either all of it is there or nothing.
     * Whoever comes while the first is still at work waits for its answer.
     */
    @Transactional
    public <T> T once(RepeatKey named, Class<T> type, Supplier<T> work) {
        var key = named.key();
        if (key == null) {
            return work.get();
        }
        var fingerprint = RepeatKey.fingerprintOf(json.writeValueAsString(named.request()));
        var request = new KeyedRequest(named.uid(), key, fingerprint);
        if (!requests.add(request)) {
            return json.readValue(requests.answerTo(request), type);
        }
        var answer = work.get();
        requests.addAnswer(request, json.writeValueAsString(answer));
        return answer;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        requests.deleteOld();
    }
}
