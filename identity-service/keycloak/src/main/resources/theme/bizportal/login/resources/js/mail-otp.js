// Counts the resend cool-down. Without this script the button works at once and the server says how long to wait.
const button = document.getElementById("mail-otp-resend");
const note = document.getElementById("mail-otp-resend-wait");
const until = Date.now() + Number(button?.dataset.wait ?? 0) * 1000;

function tick() {
  const left = Math.ceil((until - Date.now()) / 1000);
  button.disabled = left > 0;
  note.hidden = left <= 0;
  if (left > 0) {
    note.textContent = button.dataset.waitText.replace("#", left);
    setTimeout(tick, 250);
  }
}

if (button && note) {
  tick();
}
