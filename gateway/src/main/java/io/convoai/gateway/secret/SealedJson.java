package io.convoai.gateway.secret;

import io.convoai.platform.secret.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values that open nowhere but in the place that they were sealed to. */
@Component
public class SealedJson {

    private final Sealer sealer;
    private final JsonMapper json;

    SealedJson(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    public byte[] seal(Object value, String place) {
        return sealer.seal(json.writeValueAsString(value), place);
    }

    /** Fails with an IllegalStateException or a JacksonException when it is not what was sealed. */
    public <T> T open(byte[] sealed, String place, Class<T> type) {
        return json.readValue(sealer.open(sealed, place), type);
    }
}
