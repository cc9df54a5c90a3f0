package io.convoai.auth.role;

import io.convoai.auth.client.TokenTimes;
import io.convoai.auth.role.Roles.Holder;
import io.convoai.platform.event.Outbox;
import io.convoai.platform.event.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangeRoles {

    private final Roles roles;
    private final Outbox outbox;
    private final TokenTimes times;

    ChangeRoles(Roles roles, Outbox outbox, TokenTimes times) {
        this.roles = roles;
        this.outbox = outbox;
        this.times = times;
    }

    /** What changes nothing tells nobody. */
    @Transactional
    public Holder change(String username, List<String> names, String actor) {
        var holder = roles.lockHolder(username).orElseThrow(UserNotFound::new);
        requireKnown(names);
        var wanted = new TreeSet<>(names);
        var held = Set.copyOf(roles.of(holder.uid()).names());
        if (wanted.equals(held)) {
            return holder;
        }
        if (takesAdminAway(held, wanted)) {
            roles.requireAdminBeside(holder.uid(), holder.username());
        }
        replace(holder, wanted);
        tellAll(holder, wanted, actor);
        return holder;
    }

    private void requireKnown(List<String> names) {
        var known = roles.names();
        for (var name : names) {
            if (!known.contains(name)) {
                throw WrongRole.unknown(name);
            }
        }
    }

    private static boolean takesAdminAway(Set<String> held, Set<String> wanted) {
        return held.contains(Roles.ADMIN) && !wanted.contains(Roles.ADMIN);
    }

    private void replace(Holder holder, Collection<String> wanted) {
        roles.takeAll(holder.uid());
        if (!wanted.isEmpty()) {
            roles.give(holder.uid(), wanted);
        }
    }

    private void tellAll(Holder holder, Collection<String> wanted, String actor) {
        var uid = holder.uid();
        outbox.publish(new RolesChanged(uid, List.copyOf(wanted)), uid, actor);
        var changed = new PermissionsChanged(uid, roles.nextVersion(uid), times.lastExpiry());
        outbox.publishTo(Topics.REVOCATIONS, changed, "uid:" + uid, actor);
    }
}
