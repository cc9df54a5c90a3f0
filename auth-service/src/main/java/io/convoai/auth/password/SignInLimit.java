package io.convoai.auth.password;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limits off lifts all limits, for tests and benches
 * @param limitSignIn failed sign-ins per name and address in five minutes; 0 is without limit
 */
@ConfigurationProperties("convoai")
record SignInLimit(@DefaultValue("true") boolean limits, @DefaultValue("10") int limitSignIn) {

    SignInLimit {
        if (!limits) {
            LoggerFactory.getLogger(SignInLimit.class)
                    .warn("CONVOAI_LIMITS=off: nobody counts failed sign-ins");
        }
    }

    boolean isOff() {
        return !limits || limitSignIn == 0;
    }
}
