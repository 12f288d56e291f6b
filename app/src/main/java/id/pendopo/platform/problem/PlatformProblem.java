package id.pendopo.platform.problem;

/** What can go wrong on any floor. */
public enum PlatformProblem implements ProblemType {
    NOT_FOUND(404),
    ACCOUNT_LASTS(403),
    NOT_ALLOWED(403),
    MALL_UNKNOWN(404),
    SIGN_IN_NEEDED(401),
    SIGN_IN_FAILED(401),
    SIGN_IN_OVER(401),
    OLD_PASSWORD_WRONG(403),
    TOO_MANY_TRIES(429),
    TOO_MANY_STREAMS(503),
    KEY_UNREADABLE(400),
    KEY_USED_OTHERWISE(409),
    INPUT_INVALID(400),
    INPUT_TOO_LONG(413),
    METHOD_NOT_ALLOWED(405),
    FORM_OUTDATED(403),
    UPLOAD_TOO_LARGE(413),
    FORMAT_UNKNOWN(415),
    PAIRING_CODE_UNKNOWN(404),
    PASSWORD_TOO_SHORT(400),
    PASSWORD_KNOWN(400),
    PASSWORDS_DIFFER(400),
    DATABASE_AWAY(503),
    STORAGE_FULL(507),
    UNEXPECTED(500);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
