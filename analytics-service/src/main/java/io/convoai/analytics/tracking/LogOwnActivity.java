package io.convoai.analytics.tracking;

import io.convoai.analytics.activity.Activity;
import io.convoai.analytics.ledger.Entries;
import io.convoai.analytics.ledger.Ledger;
import io.convoai.analytics.person.Sighting;
import io.convoai.platform.security.Caller;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody tells of themselves, with a token that says who they are. */
@Service
class LogOwnActivity {

    private static final int ID_LENGTH = 16;

    private final Ledger ledger;
    private final Clock clock;

    LogOwnActivity(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    String log(Caller caller, String type, Map<String, Object> details) {
        var id = "act_" + RandomStringUtils.secure().nextAlphanumeric(ID_LENGTH);
        var entries = new Entries();
        var at = clock.instant();
        entries.sightings().add(new Sighting(caller.uid(), caller.username(), null, at, false));
        entries.activities().add(Activity.ofEvent(id, caller.uid(), type, at, details));
        ledger.enter(entries);
        return id;
    }
}
