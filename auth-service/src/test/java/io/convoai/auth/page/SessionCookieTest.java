package io.convoai.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.security.SecuritySettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    @Test
    void under_https_the_cookie_is_bound_to_the_host_and_secure() {
        assertThat(cookieAt("https://chat.example.com"))
                .startsWith("__Host-convoai_auth=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void under_http_it_has_neither_prefix_nor_secure() {
        assertThat(cookieAt("http://localhost:3000"))
                .startsWith("convoai_auth=")
                .doesNotContain("Secure");
    }

    private static String cookieAt(String publicUrl) {
        var settings = new SecuritySettings(publicUrl, publicUrl, null, List.of());
        var response = new MockHttpServletResponse();
        new PageSecurity()
                .sessionCookie(settings)
                .writeCookieValue(
                        new CookieValue(new MockHttpServletRequest(), response, "session"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
