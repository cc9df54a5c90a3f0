package io.convoai.analytics.tracking;

import io.convoai.platform.problem.ConvoaiPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where services of ConvoAI's first days tell what happens, without a token. */
@RestController
@ConvoaiPath
@PreAuthorize("permitAll()")
class TrackingController {

    private static final Tracked TRACKED = new Tracked("tracked");

    private final Track track;
    private final TrackingDoor door;

    TrackingController(Track track, TrackingDoor door) {
        this.track = track;
        this.door = door;
    }

    /** Stands before each of these paths, before anything that was sent is read. */
    @ModelAttribute
    void requireOpenDoor(HttpServletRequest request) {
        door.requireOpenFor(request);
    }

    @PostMapping("/api/v1/analytics/track/activity-public")
    Tracked trackActivityOf(@Valid @RequestBody Told.Activity told) {
        track.activity(told);
        return TRACKED;
    }

    @PostMapping("/api/v1/analytics/track/api-usage-public")
    Tracked trackApiUsage(@Valid @RequestBody Told.ApiUsage told) {
        track.apiUsage(told);
        return TRACKED;
    }

    @PostMapping("/api/v1/analytics/track/conversation-public")
    Tracked trackConversation(@Valid @RequestBody Told.Conversation told) {
        track.conversation(told);
        return TRACKED;
    }

    @PostMapping("/api/v1/analytics/track/message-public")
    Tracked trackMessage(@Valid @RequestBody Told.Message told) {
        track.message(told);
        return TRACKED;
    }

    @PostMapping("/api/v1/analytics/users/sync-profile")
    Synced syncProfile(@ParameterObject @Valid Told.Profile told) {
        track.profile(told);
        return new Synced("synced", told.userId());
    }

    record Tracked(String status) {}

    record Synced(String status, String userId) {}
}
