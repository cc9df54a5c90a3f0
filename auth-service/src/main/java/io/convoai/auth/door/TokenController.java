package io.convoai.auth.door;

import io.convoai.auth.password.AttemptSignIn;
import io.convoai.auth.password.SignInAttempt.Refused;
import io.convoai.auth.password.SignInAttempt.SignedIn;
import io.convoai.auth.password.SignInAttempt.Suspended;
import io.convoai.auth.password.SignInAttempt.TooMany;
import io.convoai.auth.session.Device;
import io.convoai.platform.problem.ConvoaiPath;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
class TokenController {

    private final AttemptSignIn attemptSignIn;
    private final IssueTokens issueTokens;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    TokenController(
            AttemptSignIn attemptSignIn,
            IssueTokens issueTokens,
            RefreshTokens refreshTokens,
            Clock clock) {
        this.attemptSignIn = attemptSignIn;
        this.issueTokens = issueTokens;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    /** A form, as in OAuth: a body of another kind has none of its fields. */
    @PostMapping("/auth/token")
    @PreAuthorize("permitAll()")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                PasswordGrant.class,
                                                RefreshTokenGrant.class
                                            })))
    ResponseEntity<Tokens> signIn(
            @Parameter(hidden = true) @Valid @ModelAttribute PasswordGrant form,
            HttpServletRequest request) {
        var device = Device.ofProgram(request);
        return switch (attemptSignIn.attempt(form.username(), form.password(), device)) {
            case SignedIn person -> answer(issueTokens.issue(person));
            case Refused _, Suspended _ -> throw NotSignedIn.wrongPassword();
            case TooMany tooMany -> throw tooMany.problem();
        };
    }

    @PostMapping(path = "/auth/token", params = "grant_type=refresh_token")
    @PreAuthorize("permitAll()")
    @Operation(hidden = true)
    ResponseEntity<Tokens> refresh(@Valid @ModelAttribute RefreshTokenGrant form) {
        try {
            return answer(refreshTokens.refresh(form.refreshToken()));
        } catch (OAuth2AuthenticationException refused) {
            throw NotSignedIn.spentRefreshToken();
        }
    }

    private ResponseEntity<Tokens> answer(IssuedTokens issued) {
        var tokens = Tokens.of(issued, clock.instant());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
    }

    record PasswordGrant(
            @NotNull(message = "is missing") @Size(max = 254, message = "must have at most 254 characters") String username,
            @NotNull(message = "is missing") @Size(max = 128, message = "must have at most 128 characters") String password,
            @BindParam("grant_type")
                    @Pattern(regexp = "(password)?", message = "must be password or refresh_token")
                    @Nullable String grantType) {

        @Override
        public String toString() {
            return "PasswordGrant[username=%s]".formatted(username);
        }
    }

    record RefreshTokenGrant(
            @BindParam("refresh_token") @NotBlank(message = "is missing") String refreshToken) {

        @Override
        public String toString() {
            return "RefreshTokenGrant[]";
        }
    }

    record Tokens(String accessToken, String tokenType, String refreshToken, long expiresIn) {

        static Tokens of(IssuedTokens issued, Instant now) {
            return new Tokens(
                    issued.access().getTokenValue(),
                    "bearer",
                    issued.refresh().getTokenValue(),
                    issued.secondsLeft(now));
        }

        @Override
        public String toString() {
            return "Tokens[expiresIn=%d]".formatted(expiresIn);
        }
    }
}
