package io.convoai.gateway.socket;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class UpgradeRequired extends Problem {

    UpgradeRequired() {
        super(
                HttpStatus.UPGRADE_REQUIRED,
                "UPGRADE_REQUIRED",
                "Not a WebSocket",
                "This path answers WebSocket handshakes only.");
        getHeaders().set(HttpHeaders.UPGRADE, "websocket");
    }
}
