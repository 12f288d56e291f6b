package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.management.Boards;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the board into words, the same for the page and for what is pushed to it. */
@Component
class BoardViews {
    private final Boards boards;
    private final HallWords words;
    private final StaffAccounts accounts;

    BoardViews(Boards boards, HallWords words, StaffAccounts accounts) {
        this.boards = boards;
        this.words = words;
        this.accounts = accounts;
    }

    BoardView of(Page page, MallPlan plan, BoardView.Reader reader) {
        return of(page, plan, boards.of(plan.mall().id()), reader);
    }

    BoardView recently(Page page, MallPlan plan, BoardView.Reader reader) {
        return of(page, plan, boards.recently(plan.mall().id()), reader);
    }

    private BoardView of(Page page, MallPlan plan, Board board, BoardView.Reader reader) {
        Map<UUID, String> officers = accounts.of(plan.mall().id()).stream()
                .collect(Collectors.toMap(StaffAccounts.Member::id, StaffAccounts.Member::displayName));
        return BoardView.of(board, words.in(page, plan), officers, reader);
    }
}
