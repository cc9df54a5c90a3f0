package io.convoai.chat.provider;

import io.convoai.platform.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Not vital: without a model there is still all that was said. */
@Component
record ModelCheck(Provider provider) implements HealthCheck {

    @Override
    public String name() {
        return "model";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    @Override
    public void check() {
        if (!provider.isOpen()) {
            throw new IllegalStateException("The model server is left alone for a while");
        }
    }
}
