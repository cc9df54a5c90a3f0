package io.convoai.chat.provider;

/** The names are stored and known to clients: rename none. */
public enum FailureCode {
    MODEL_KEY_REFUSED(false),
    MODEL_RATE_LIMITED(false),
    MODEL_REFUSED_REQUEST(false),
    MODEL_TIMED_OUT(true),
    MODEL_SILENT(true),
    MODEL_CUT_OFF(true),
    MODEL_FAILED(true),
    MODEL_UNREACHABLE(true),
    MODEL_NOT_UNDERSTOOD(true),
    MODEL_BUSY(false);

    private final boolean theServersFault;

    FailureCode(boolean theServersFault) {
        this.theServersFault = theServersFault;
    }

    /** Whether the server is to blame, and asking it less may help it. */
    boolean isTheServersFault() {
        return theServersFault;
    }
}
