#pragma once

#include <QHeaderView>

namespace throughline::gui {

/// A header whose titles stand above the words of padded cells, away from the edges of their columns; in two
/// lines where there is no room for one.
class PaddedHeader : public QHeaderView {
    Q_OBJECT

public:
    /// `padding` stands at either side.
    explicit PaddedHeader(int padding, QWidget* parent = nullptr);

    /// The widest of two lines of a title, broken where that is least.
    int widthInTwoLines(const QString& title) const;
    void setTwoLines(bool twoLines);

protected:
    QSize sectionSizeFromContents(int column) const override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int column) const override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;

private:
    int padding_;
    bool twoLines_ = false;
};

}  // namespace throughline::gui
