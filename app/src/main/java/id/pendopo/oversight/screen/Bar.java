package id.pendopo.oversight.screen;

/** One hour of arrivals as a bar, 60 units wide and at most 110 high. */
public record Bar(int place, int hour, long visits, long most) {
    public int left() {
        return place * 60 + 8;
    }

    public int middle() {
        return place * 60 + 30;
    }

    public long height() {
        return most == 0 ? 0 : visits * 110 / most;
    }

    public long top() {
        return 140 - height();
    }

    public String label() {
        return "%02d".formatted(hour);
    }
}
