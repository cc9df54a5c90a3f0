package io.convoai.gateway.session;

import java.util.List;

/** A sign-in is over: told inside this process, so that what hangs on it ends too. */
public record SessionEnded(String sid, List<String> idHashes) {

    public SessionEnded {
        idHashes = List.copyOf(idHashes);
    }
}
