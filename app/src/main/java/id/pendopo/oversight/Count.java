package id.pendopo.oversight;

/**
 * How many. People come first: a notary with twenty files is one person and twenty papers.
 *
 * @param people stops: one person at one service
 * @param papers the sum of their quantities
 */
public record Count(long people, long papers) {
    public static final Count NONE = new Count(0, 0);

    public Count plus(Count other) {
        return new Count(people + other.people, papers + other.papers);
    }
}
