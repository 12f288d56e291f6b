package id.pendopo.visits.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scanner has read. An address is only looked at for what it holds of ours; nobody ever goes where it leads. */
sealed interface ScannedCode {
    /** What is longer is none of ours, and is not looked at. */
    int LONGEST = 500;

    Pattern LINK = Pattern.compile("https?://[^/\\s]+/t/([a-z0-9-]{2,40})/([\\w-]{20,64})(?:[?#]\\S*)?");
    Pattern SECRET = Pattern.compile("[\\w-]{20,64}");

    /** May be a ticket of this mall. */
    record Ticket(String secret) implements ScannedCode {}

    /** A ticket's link of another mall. */
    record OtherMall(String code) implements ScannedCode {}

    record Foreign() implements ScannedCode {}

    static ScannedCode read(String read, String mall) {
        String text = read.strip();
        if (text.length() > LONGEST) {
            return new Foreign();
        }
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return link.group(1).equals(mall) ? new Ticket(link.group(2)) : new OtherMall(link.group(1));
        }
        return SECRET.matcher(text).matches() ? new Ticket(text) : new Foreign();
    }
}
