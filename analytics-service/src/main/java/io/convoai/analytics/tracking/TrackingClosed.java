package io.convoai.analytics.tracking;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class TrackingClosed extends Problem {

    TrackingClosed() {
        super(
                HttpStatus.FORBIDDEN,
                "TRACKING_CLOSED",
                "Tracking is closed",
                "From this address nothing is tracked: see CONVOAI_PUBLIC_TRACKING.");
    }
}
