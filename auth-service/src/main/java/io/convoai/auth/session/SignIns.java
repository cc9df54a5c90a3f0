package io.convoai.auth.session;

import io.convoai.auth.client.TokenTimes;
import io.convoai.platform.event.Outbox;
import io.convoai.platform.event.Topics;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.RandomStringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row is one {@code sid}: it stands in the browser's session, in every grant and token. */
@Repository
public class SignIns {

    private static final int SID_LENGTH = 16;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TokenTimes times;

    SignIns(JdbcClient jdbc, Outbox outbox, TokenTimes times) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.times = times;
    }

    @Transactional
    public String begin(String uid, Device device) {
        var sid = RandomStringUtils.secure().nextAlphanumeric(SID_LENGTH);
        jdbc.sql(
                        """
                        insert into sign_in (sid, uid, client, address, user_agent, started_at,
                                             last_used_at)
                        values (:sid, :uid, :client, :address, :userAgent, :now, :now)
                        """)
                .param("sid", sid)
                .param("uid", uid)
                .param("client", device.client())
                .param("address", device.address())
                .param("userAgent", device.userAgent())
                .param("now", now())
                .update();
        outbox.publish(new UserSignedIn(uid, sid), uid, uid);
        return sid;
    }

    public boolean isOpen(String sid) {
        return uidOf(sid).isPresent();
    }

    /** A token counts while its sign-in is open and the person may do what they might then. */
    public boolean isGood(String sid, long version) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from sign_in
                                         join account using (uid)
                                        where sid = :sid
                                          and ended_at is null
                                          and active
                                          and deleted_at is null
                                          and permissions_version <= :version)
                        """)
                .param("sid", sid)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    public void use(String sid) {
        jdbc.sql("update sign_in set last_used_at = :now where sid = :sid and ended_at is null")
                .param("sid", sid)
                .param("now", now())
                .update();
    }

    /** Whose it is, while it is open. */
    public Optional<String> uidOf(String sid) {
        return jdbc.sql("select uid from sign_in where sid = :sid and ended_at is null")
                .param("sid", sid)
                .query(String.class)
                .optional();
    }

    /** The person wants to go. */
    @Transactional
    public void signOut(String sid) {
        end(sid).ifPresent(uid -> tellOfSignOut(sid, uid));
    }

    /** The person wants to stay only here. */
    @Transactional
    public void signOutOthers(String uid, @Nullable String sid) {
        endAllBut(sid, uid).forEach(other -> tellOfSignOut(other, uid));
    }

    /** Somebody else may have got hold of it. */
    @Transactional
    public void revoke(String sid) {
        end(sid).ifPresent(uid -> tellAll(sid, uid, "system"));
    }

    /** Somebody else wants the person to be out. */
    @Transactional
    public void revokeAll(String uid, String actor) {
        endAllBut(null, uid).forEach(sid -> tellAll(sid, uid, actor));
    }

    public void forgetDevicesOf(String uid) {
        jdbc.sql("update sign_in set address = null, user_agent = null where uid = :uid")
                .param("uid", uid)
                .update();
    }

    private List<String> endAllBut(@Nullable String sid, String uid) {
        return jdbc.sql(
                        """
                        update sign_in set ended_at = :now
                         where uid = :uid and sid is distinct from :sid and ended_at is null
                        returning sid
                        """)
                .param("uid", uid)
                .param("sid", sid)
                .param("now", now())
                .query(String.class)
                .list();
    }

    private Optional<String> end(String sid) {
        return jdbc.sql(
                        """
                        update sign_in set ended_at = :now
                         where sid = :sid and ended_at is null
                        returning uid
                        """)
                .param("sid", sid)
                .param("now", now())
                .query(String.class)
                .optional();
    }

    private void tellOfSignOut(String sid, String uid) {
        outbox.publish(new UserSignedOut(uid, sid), uid, uid);
        tellAll(sid, uid, uid);
    }

    private void tellAll(String sid, String uid, String actor) {
        var revoked = new SessionRevoked(sid, times.lastExpiry());
        outbox.publish(revoked, uid, actor);
        outbox.publishTo(Topics.REVOCATIONS, revoked, sid, actor);
    }

    private Timestamp now() {
        return Timestamp.from(times.now());
    }
}
