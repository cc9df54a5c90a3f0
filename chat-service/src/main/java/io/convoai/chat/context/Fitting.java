package io.convoai.chat.context;

import io.convoai.chat.message.Said;
import java.util.ArrayList;
import java.util.List;

/** The newest messages, one after the other, as far as there is room for them. */
final class Fitting {

    /** Of the room that the messages have, when some of them do not fit. */
    private static final double ROOM_FOR_REST = 0.25;

    private final Tokens tokens;
    private final int room;
    private final int roomBesideRest;
    private final List<Said> all = new ArrayList<>();
    private int besideRest;
    private int taken;

    Fitting(Tokens tokens, int room) {
        this.tokens = tokens;
        this.room = room;
        this.roomBesideRest = (int) (room * (1 - ROOM_FOR_REST));
    }

    /** False when there was no room for one of them. */
    boolean take(List<Said> next) {
        return next.stream().allMatch(this::take);
    }

    private boolean take(Said next) {
        taken += tokens.in(next);
        if (taken <= room) {
            all.add(next);
        }
        if (taken <= roomBesideRest) {
            besideRest = all.size();
        }
        return taken <= room;
    }

    List<Said> all() {
        return all;
    }

    /** Those that leave room for a summary of the others. */
    List<Said> besideRest() {
        return all.subList(0, besideRest);
    }

    int roomForRest() {
        return room - roomBesideRest;
    }
}
