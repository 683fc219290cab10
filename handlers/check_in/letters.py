"""The letters about attendance."""

from handlers.check_in.views.attendance import question_screen, who_came_screen
from handlers.letters import LetterKind
from services.attendances import WERE_YOU_THERE, WHO_CAME
from services.bundle import Services
from services.cards.attendances import AttendanceCard, QuestionCard
from services.cards.outbox import Owed


async def load_for_organiser(services: Services, owed: Owed) -> AttendanceCard | None:
    return await services.attendances.for_organiser(owed.person_id, owed.subject_id)


async def load_question(services: Services, owed: Owed) -> QuestionCard | None:
    return await services.attendances.question(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(WHO_CAME, load_for_organiser, who_came_screen),
    LetterKind(WERE_YOU_THERE, load_question, question_screen),
)
