package id.pendopo.visits.hall;

/**
 * The visit's number of the day, such as A-012: letters of the first stop's queue, then three or four digits.
 *
 * @param prefix one or two letters, never I or O
 * @param no counted from 1 each day
 */
public record TicketNumber(String prefix, int no, int digits) {
    @Override
    public String toString() {
        return prefix + "-" + String.format("%0" + digits + "d", no);
    }
}
