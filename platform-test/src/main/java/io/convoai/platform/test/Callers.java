package io.convoai.platform.test;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who call: {@code http.get().uri("/…").with(person(ANA, "conversations.use"))}. */
public final class Callers {

    private Callers() {}

    /** Their username is {@code person_} and the first characters of their uid. */
    public static RequestPostProcessor person(String uid, String... permissions) {
        return jwt().jwt(token ->
                        token.subject(usernameOf(uid))
                                .claim("uid", uid)
                                .claim("sid", "sid_" + uid)
                                .claim("ver", 1)
                                .claim("roles", List.of("user"))
                                .claim("permissions", List.of(permissions)))
                .authorities(
                        Stream.of(permissions)
                                .map(SimpleGrantedAuthority::new)
                                .toArray(SimpleGrantedAuthority[]::new));
    }

    public static String usernameOf(String uid) {
        return "person_" + uid.substring(0, Math.min(8, uid.length()));
    }
}
