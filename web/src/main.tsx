import "../../report/src/main/resources/lockstep/report/html/report.css";
import "./style.css";
import { render } from "preact";
import { followLinks } from "./base/address";
import { chooseTheme, chosenTheme } from "./base/theme";
import { Pages } from "./pages/pages";

chooseTheme(chosenTheme());
followLinks();
const place = document.getElementById("app");
if (place) {
  render(<Pages />, place);
}
