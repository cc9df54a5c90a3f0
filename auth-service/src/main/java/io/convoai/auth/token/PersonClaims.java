package io.convoai.auth.token;

import static java.util.Objects.requireNonNull;

import io.convoai.auth.account.Account;
import io.convoai.auth.account.Accounts;
import io.convoai.auth.role.Roles;
import io.convoai.auth.session.SignIns;
import io.convoai.platform.security.Permissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Read anew for every token, so that a changed role is in the next one. Lists are ArrayLists and
 * numbers ints: others can be written into the grant, and not be read from it again.
 */
@Component
class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "convoai";

    private final SignIns signIns;
    private final Accounts accounts;
    private final Roles roles;

    PersonClaims(SignIns signIns, Accounts accounts, Roles roles) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (isAccessToken(token)) {
            token.getClaims()
                    .audience(listOf(List.of(AUDIENCE)))
                    .id(RandomStringUtils.secure().nextAlphanumeric(16));
        }
        if (isOfClientItself(token)) {
            describeClient(token);
        } else {
            describePerson(token);
        }
    }

    private static boolean isOfClientItself(JwtEncodingContext token) {
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
    }

    private static void describeClient(JwtEncodingContext token) {
        token.getClaims().claim("permissions", permissionsAmong(token.getAuthorizedScopes()));
    }

    /** A client acts with the permissions that were registered for it as scopes. */
    private static List<String> permissionsAmong(Collection<String> scopes) {
        return listOf(scopes.stream().filter(Permissions.CATALOGUE::contains).sorted().toList());
    }

    private void describePerson(JwtEncodingContext token) {
        var sid = sidBehind(token);
        var person = personOf(sid);
        var given = roles.of(person.uid());
        token.getClaims()
                .subject(person.username())
                .claim("uid", person.uid())
                .claim("sid", sid)
                .claim("roles", listOf(given.names()))
                .claim("permissions", listOf(given.permissions()));
        if (isAccessToken(token)) {
            token.getClaims().claim("ver", Math.toIntExact(given.version()));
        } else {
            introduce(person, token);
        }
    }

    private static String sidBehind(JwtEncodingContext token) {
        Authentication person = token.getPrincipal();
        return String.valueOf(requireNonNull(person).getDetails());
    }

    private Account personOf(String sid) {
        return signIns.uidOf(sid)
                .flatMap(accounts::findActive)
                .orElseThrow(
                        () -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    /** As far as the client asked for it. */
    private static void introduce(Account person, JwtEncodingContext idToken) {
        var scopes = idToken.getAuthorizedScopes();
        if (scopes.contains(OidcScopes.PROFILE) && person.fullName() != null) {
            idToken.getClaims().claim("full_name", person.fullName());
        }
        if (scopes.contains(OidcScopes.EMAIL)) {
            idToken.getClaims().claim("email", person.email());
        }
    }

    private static boolean isAccessToken(JwtEncodingContext token) {
        return OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType());
    }

    private static List<String> listOf(Collection<String> values) {
        return new ArrayList<>(values);
    }
}
