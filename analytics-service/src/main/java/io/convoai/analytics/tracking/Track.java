package io.convoai.analytics.tracking;

import static java.util.Objects.requireNonNullElse;

import io.convoai.analytics.activity.Activity;
import io.convoai.analytics.activity.Activity.Origin;
import io.convoai.analytics.conversation.ConversationChange;
import io.convoai.analytics.conversation.Conversations;
import io.convoai.analytics.conversation.Message;
import io.convoai.analytics.ledger.Entries;
import io.convoai.analytics.ledger.Ledger;
import io.convoai.analytics.person.People;
import io.convoai.analytics.person.Sighting;
import io.convoai.analytics.usage.ApiCall;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what others tell, unless we know it from ourselves. */
@Service
class Track {

    private static final int ID_LENGTH = 16;

    private final Ledger ledger;
    private final People people;
    private final Conversations conversations;
    private final Clock clock;

    Track(Ledger ledger, People people, Conversations conversations, Clock clock) {
        this.ledger = ledger;
        this.people = people;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Transactional
    void activity(Told.Activity told) {
        var entries = new Entries();
        var uid = somebody(entries, told.userId(), told.username(), null);
        entries.activities().add(activityOf(told, uid));
        ledger.enter(entries);
    }

    @Transactional
    void apiUsage(Told.ApiUsage told) {
        var entries = new Entries();
        var userId = told.userId();
        var uid = userId == null ? null : somebody(entries, userId);
        entries.calls().add(callOf(told, uid));
        ledger.enter(entries);
    }

    @Transactional
    void conversation(Told.Conversation told) {
        var kind = told.change();
        if (kind == null) {
            return;
        }
        var entries = new Entries();
        var uid = somebody(entries, told.userId());
        var id = told.conversationId();
        entries.changes().add(new ConversationChange(id, uid, kind, clock.instant(), true));
        ledger.enter(entries);
    }

    @Transactional
    void message(Told.Message told) {
        var entries = new Entries();
        var message = messageOf(told, somebody(entries, told.userId()));
        people.hold(message.uid());
        if (!conversations.isKnown(message)) {
            entries.messages().add(message);
            ledger.enter(entries);
        }
    }

    @Transactional
    void profile(Told.Profile told) {
        var entries = new Entries();
        somebody(entries, told.userId(), told.username(), told.role());
        ledger.enter(entries);
    }

    private Activity activityOf(Told.Activity told, String uid) {
        return new Activity(
                newId(),
                uid,
                told.activityType(),
                clock.instant(),
                requireNonNullElse(told.extraData(), Map.of()),
                new Origin(told.ipAddress(), told.userAgent()),
                true);
    }

    private ApiCall callOf(Told.ApiUsage told, @Nullable String uid) {
        return new ApiCall(
                newId(),
                told.endpoint(),
                told.method(),
                uid,
                told.statusCode(),
                told.responseMs(),
                clock.instant(),
                true);
    }

    private Message messageOf(Told.Message told, String uid) {
        return new Message(
                told.messageId(),
                told.conversationId(),
                uid,
                told.role(),
                told.tokens(),
                told.answerMs(),
                told.modelUsed(),
                clock.instant(),
                true);
    }

    private String somebody(Entries entries, String called) {
        return somebody(entries, called, null, null);
    }

    /** Somebody known keeps the one identity, whatever others call them. */
    private String somebody(
            Entries entries, String called, @Nullable String username, @Nullable String role) {
        var uid = people.uidOf(called, username).orElse(called);
        var sighting = new Sighting(uid, nonBlank(username), nonBlank(role), clock.instant(), true);
        entries.sightings().add(sighting);
        return uid;
    }

    private static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String newId() {
        return "trk_" + RandomStringUtils.secure().nextAlphanumeric(ID_LENGTH);
    }
}
