package io.convoai.chat.handshake;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Holds back a refusal with all that it says. */
class HeldResponse extends HttpServletResponseWrapper {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    private boolean refused;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isRefusal() {
        return refused;
    }

    @Override
    public void setStatus(int status) {
        refused = REFUSALS.contains(status);
        if (!refused) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, "");
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = REFUSALS.contains(status);
        if (!refused) {
            super.sendError(status, message);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!refused) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return refused ? new Nowhere() : super.getOutputStream();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int octet) {}
    }
}
